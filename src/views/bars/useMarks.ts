import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useExplorer } from '@/state/explorer'
import { spotIn, useCard } from '@/ui/useCard'
import type { Bar, BarPanel } from './rows'

/** Which bar Tab reaches, how keys move between bars, and whose card is shown. */
export function useMarks(panels: readonly BarPanel[]) {
  const ask = useExplorer((s) => s.ask)
  const first = panels[0]?.bars[0]?.key ?? ''
  const [moved, setMoved] = useState('')
  const wanted = useRef('')
  const { card, show, keep, hide } = useCard()
  const whole = useMemo(
    () => new Map(panels.flatMap((of) => of.bars.map((bar) => [bar.key, { of, bar }] as const))),
    [panels],
  )
  const at = whole.has(moved) ? moved : first
  const found = card && whole.get(card.key)

  const handlers = useMemo(
    () => ({
      onShow: (key: string, mark: Element, soon: boolean) => {
        const spot = spotIn(mark.closest('.bars-rows'), mark)
        if (spot) show(key, spot, soon)
      },
      onKeep: keep,
      onHide: hide,
      /** A bar is drawn: if the keys are on their way to it, they are there. */
      onArrive: ({ key }: Bar, mark: SVGGElement) => {
        if (wanted.current !== key) return
        wanted.current = ''
        mark.focus()
      },
      onOpen: ({ source }: Bar) => {
        if (source) ask({ source })
      },
    }),
    [ask, show, keep, hide],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const mark = event.target instanceof Element ? event.target.closest('[data-bar]') : null
    const here = mark && whole.get(mark.getAttribute('data-bar') ?? '')
    if (!mark || !here || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') handlers.onOpen(here.bar)
    else if (event.key === 'Escape') {
      if (mark instanceof SVGElement) mark.blur()
    } else {
      const next = nextBar(event.key, here, panels)
      if (!next) return
      wanted.current = next.key
      setMoved(next.key)
    }
    event.preventDefault()
  }
  return {
    ...handlers,
    at,
    onKeyDown,
    shown: card && found ? { ...found, spot: card.spot } : null,
  }
}

/** Left and right go from bar to bar through all panels, up and down from panel to panel. */
function nextBar(
  key: string,
  { of, bar }: { readonly of: BarPanel; readonly bar: Bar },
  panels: readonly BarPanel[],
): Bar | undefined {
  const all = panels.flatMap(({ bars }) => bars)
  const [place, column, row] = [all.indexOf(bar), of.bars.indexOf(bar), panels.indexOf(of)]
  const inPanel = (panel: BarPanel | undefined) =>
    panel?.bars[Math.min(column, panel.bars.length - 1)]
  if (key === 'ArrowRight') return all[place + 1] ?? bar
  if (key === 'ArrowLeft') return all[place - 1] ?? bar
  if (key === 'ArrowDown') return inPanel(panels[row + 1]) ?? bar
  if (key === 'ArrowUp') return inPanel(panels[row - 1]) ?? bar
  if (key === 'Home') return all[0]
  return key === 'End' ? all.at(-1) : undefined
}
