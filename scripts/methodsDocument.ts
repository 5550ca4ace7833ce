import {
  agreementWords,
  methodGroups,
  never,
  labelOfUse,
  type Agreement,
  type Method,
} from '@/evidence/methods'
import { grouped } from '@/evidence/words'

type Agreements = Readonly<Record<string, Agreement>>

/** docs/METHODS.md: every method with its formula, use, source, limits, and how it agrees with R. */
export function methodsDocument(agreements: Agreements): string {
  const values = Object.values(agreements).reduce((sum, own) => sum + own.values, 0)
  return [
    '# Methods',
    '<!-- Written by `npm run check:oracle -- tests/oracle/data --write`; a test fails when it is not what the check gives. -->',
    'What the explorer calculates, by which formula and source, and what each method is not for. Every statistic is written for this project from papers and textbooks.',
    `**How they were checked.** ${grouped(values)} values were recomputed and compared with what R gives (metafor, meta, netmeta, DescTools, ratesci and others; files and conventions in [tests/oracle/data](../tests/oracle/data)). The deviation is |ours − R| / |R|; a value no larger than its absolute tolerance (10⁻¹⁴ to 10⁻⁶, by kind of value) counts as 0. \`npm run check:oracle\` repeats it.`,
    '**Default** methods are used without asking, a **choice** is the reader’s, and **check only** methods are compared with R but used on no page.',
    ...methodGroups.flatMap(({ name, methods }) => [
      `## ${name}`,
      ...methods.flatMap((method) => methodSection(method, agreements[method.id])),
    ]),
    '## What is never calculated',
    never.map(({ what, why }) => `- **${what}**: ${why}.`).join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function methodSection(method: Method, agreement: Agreement | undefined): string[] {
  const { name, formula, use, where, sources, notFor } = method
  return [
    `### ${name}`,
    ['```text', formula, '```'].join('\n'),
    [
      `- **${labelOfUse[use]}**${use === 'check' ? '' : `: ${where}`}`,
      ...sources.map((source) => `- Source: ${source}`),
      `- Not for: ${notFor}`,
      `- Against R: ${againstR(method, agreement)}`,
    ].join('\n'),
  ]
}

function againstR({ paths, note }: Method, agreement: Agreement | undefined): string {
  const more = note ? `. ${note}` : ''
  if (!agreement)
    return paths instanceof RegExp
      ? `no value of it is among the reference results${more}`
      : `not compared; held to ${paths.heldTo}`
  const at = agreement.largest > 0 ? ` (\`${agreement.at}\`)` : ''
  return `${agreementWords(agreement)}${at}${more}`
}
