import type { ComponentType } from 'react'
import { AcrCalculator } from './AcrCalculator'
import { AsasCalculator } from './AsasCalculator'
import { EasiCalculator } from './EasiCalculator'
import { LupusCalculator } from './LupusCalculator'
import { MayoCalculator } from './MayoCalculator'
import { SledaiCalculator } from './SledaiCalculator'

/** Composite endpoints whose parts can be moved, by term. */
export const calculators: Readonly<Record<string, ComponentType>> = {
  acr20: AcrCalculator,
  acr50: AcrCalculator,
  acr70: AcrCalculator,
  asas20: AsasCalculator,
  asas40: AsasCalculator,
  'asas-partial-remission': AsasCalculator,
  sri4: LupusCalculator,
  bicla: LupusCalculator,
  'sledai-2k': SledaiCalculator,
  'sledai-2k-4-point-reduction': SledaiCalculator,
  'clinical-remission-total-mayo': MayoCalculator,
  'clinical-remission-adapted-mayo': MayoCalculator,
  'clinical-remission-ebs': MayoCalculator,
  'clinical-response': MayoCalculator,
  easi75: EasiCalculator,
  easi90: EasiCalculator,
  easi100: EasiCalculator,
}
