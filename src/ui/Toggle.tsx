import type { ReactNode } from 'react'

type Props = {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A button that stays pressed. */
export const Toggle = ({ pressed, onPress, children }: Props) => (
  <button
    type="button"
    className={pressed ? 'button small solid' : 'button small'}
    aria-pressed={pressed}
    onClick={onPress}
  >
    {children}
  </button>
)
