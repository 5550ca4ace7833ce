/** What the abbreviations of earlier treatment stand for, as far as some words use them. */
export const abbreviationsIn = (words: string): readonly (readonly [string, string])[] =>
  abbreviations.filter(([short]) => new RegExp(`(^|[^A-Za-z])${short}(?![A-Za-z])`).test(words))

/** The same in words, "MTX: methotrexate; IR: inadequate response."; nothing where there is none. */
export function abbreviationWords(words: string): string {
  const found = abbreviationsIn(words).map(([short, meaning]) => `${short}: ${meaning}`)
  return found.length ? `${found.join('; ')}.` : ''
}

const abbreviations = [
  ['csDMARD', 'conventional synthetic disease-modifying antirheumatic drug'],
  ['bDMARD', 'biologic disease-modifying antirheumatic drug'],
  ['DMARD', 'disease-modifying antirheumatic drug'],
  ['MTX', 'methotrexate'],
  ['TNFi', 'TNF inhibitor'],
  ['NSAID', 'non-steroidal anti-inflammatory drug'],
  ['IR', 'inadequate response'],
] as const
