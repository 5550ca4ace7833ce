import { Component, type ReactNode } from 'react'
import './FaultBoundary.css'

type Props = {
  /** What the part shows: when this changes, the part is tried again. */
  readonly of: unknown
  readonly children: ReactNode
}
type State = { readonly of: unknown; readonly fault: string | null }

/** Keeps the rest of the page when one part of it cannot be loaded or drawn. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { of: this.props.of, fault: null }

  static getDerivedStateFromError(fault: unknown) {
    return { fault: String(fault) }
  }

  static getDerivedStateFromProps({ of }: Props, state: State) {
    return of === state.of ? null : { of, fault: null }
  }

  override render() {
    const { fault } = this.state
    if (fault === null) return this.props.children
    return (
      <section className="fault" role="alert">
        <p>
          <b>This part of the page could not be shown.</b> What you asked is kept in its address.
        </p>
        <button type="button" className="button solid" onClick={() => location.reload()}>
          Load the page again
        </button>
        <details>
          <summary>Detail for a report</summary>
          <code>{fault}</code>
        </details>
      </section>
    )
  }
}
