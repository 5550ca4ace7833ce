import { useExplorer } from '@/state/explorer'

/** Back to the explorer, at the view that was presented. */
export const leave = () =>
  useExplorer.getState().ask({
    story: '',
    step: '',
    present: 'off',
    quiz: '',
    words: 'reader',
    notes: 'off',
    source: '',
  })
