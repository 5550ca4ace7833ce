import type { Answer, Catalogue } from '@/evidence/catalogue'
import { questionWords } from '@/evidence/questionWords'
import { capital, plural } from '@/evidence/words'
import type { Analysis } from '@/exports/analysis'
import type { Asked, ViewId } from '@/state/url'
import { views } from '@/views'
import type { Picture } from '@/views/Picture'

/** For views whose tab names the form, not what it shows. */
const titles: Partial<Record<ViewId, string>> = { table: 'Results', map: 'Map of evidence' }

/** A view of Explore, the filters in words, and the results that it answers with. */
export function pictureOfView({ evidence }: Catalogue, answer: Answer, asked: Asked): Picture {
  const { filters, panels } = answer
  const { view, model, tau2, interval, measure, values, group, out, reference } = asked
  const narrowed = asked.q !== '' || Object.values(filters).some((chosen) => chosen?.length)
  const words = questionWords(filters, asked.q, evidence)
  const analysis: Analysis = {
    model,
    tau2,
    interval,
    measure,
    values,
    group,
    out,
    reference,
    correction: asked.zeros,
    endpoints: filters['endpoint'] ?? [],
    usual: !filters['time']?.length,
  }
  const found = `${plural(answer.trials, 'trial')}, ${plural(answer.arms, 'result')}`
  return {
    title: titles[view] ?? views.find(({ id }) => id === view)?.label ?? 'Results',
    about: `${capital(words)}: ${found}.`,
    notes: ['A selection made by a reader is exploratory.'],
    file: view,
    results: { panels, question: narrowed ? words : '', analysis },
  }
}
