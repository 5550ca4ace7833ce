/** Σ of the values; 0 without any. */
export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

/** Σ of a value over the positions 0 … length − 1. */
export function sumOver(length: number, value: (i: number) => number): number {
  let total = 0
  for (let i = 0; i < length; i++) total += value(i)
  return total
}
