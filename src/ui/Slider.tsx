import { useId } from 'react'
import './Slider.css'

type Props = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly onChange: (value: number) => void
  /** The value in words; it stands beside the slider and is spoken with it. */
  readonly show: (value: number) => string
}

/** A number that can be moved, with a pointer or the arrow keys. */
export function Slider({ label, value, min, max, step = 1, onChange, show }: Props) {
  const id = useId()
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={show(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output htmlFor={id} className="number">
        {show(value)}
      </output>
    </div>
  )
}
