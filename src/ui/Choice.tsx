import { useId } from 'react'

type Props<T extends string> = {
  label: string
  options: readonly { readonly id: T; readonly label: string; readonly disabled?: boolean }[]
  value: T
  onChange: (value: T) => void
  /** Shows the label before the options; it is spoken either way. */
  labelled?: boolean
}

/** A few exclusive options side by side: radio buttons in a row. */
export function Choice<T extends string>({ label, options, value, onChange, labelled }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend className={labelled ? undefined : 'visually-hidden'}>{label}</legend>
      <span className="choice-options">
        {options.map((option) => (
          <label key={option.id}>
            <input
              type="radio"
              name={name}
              checked={option.id === value}
              disabled={option.disabled}
              onChange={() => onChange(option.id)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  )
}
