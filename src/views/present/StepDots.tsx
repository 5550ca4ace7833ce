type Props = { labels: readonly string[]; index: number; onMove: (index: number) => void }

/** The steps as dots on a line; each leads to its step. */
export function StepDots({ labels, index, onMove }: Props) {
  return (
    <nav className="step-dots" aria-label="Steps">
      <ol>
        {labels.map((label, i) => (
          <li key={label + String(i)} data-done={i < index}>
            <button
              type="button"
              aria-current={i === index ? 'step' : undefined}
              onClick={() => onMove(i)}
            >
              <i aria-hidden />
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
