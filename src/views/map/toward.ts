const steps: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** The next button of a table in the direction of an arrow key, past cells that have none. */
export function toward(key: string, from: HTMLButtonElement): HTMLButtonElement | null {
  const [cell, row, table] = [from.closest('td, th'), from.closest('tr'), from.closest('table')]
  if (!(cell instanceof HTMLTableCellElement) || !row || !table) return null
  if (key === 'Home' || key === 'End') {
    const buttons = [...row.querySelectorAll('button')]
    return (key === 'Home' ? buttons[0] : buttons.at(-1)) ?? null
  }
  const [down, right] = steps[key] ?? [0, 0]
  if (!down && !right) return null
  for (let r = row.rowIndex + down, c = cell.cellIndex + right; ; r += down, c += right) {
    const next = table.rows[r]?.cells[c]
    if (!next) return null
    const button = next.querySelector('button')
    if (button) return button
  }
}
