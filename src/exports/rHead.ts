import { plural } from '@/evidence/words'
import { selectionWords, type Leaving } from './leaving'
import { rComment } from './rText'

/** What a script says of itself. */
export const rHead = (
  { evidence, address, day, analysis: { out }, ...leaving }: Leaving,
  what: string,
  caveats: string,
): string =>
  rComment(
    [
      what,
      `Selection: ${selectionWords(leaving)}${out.length ? `; exploratory too: ${plural(out.length, 'contrast')} left out by the reader, named below` : ''}`,
      `Comparability: ${caveats}`,
      `JAK Inhibitor Evidence Explorer, data release ${evidence.release}, saved on ${day}`,
      address,
      'Figures are those of the trials’ sources; the address above opens them.',
      'Counts marked ≈ are the whole numbers nearest to reported percentages, or rest on the size of the arm.',
    ].join('\n'),
  )
