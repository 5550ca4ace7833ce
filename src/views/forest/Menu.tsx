type Props<T extends string> = {
  label: string
  value: T
  options: readonly { readonly id: T; readonly label: string }[]
  onChange: (value: T) => void
  disabled?: boolean
}

export function Menu<T extends string>({ label, value, options, onChange, disabled }: Props<T>) {
  return (
    <label className="forest-menu">
      {label}
      <select
        className="button small"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const next = options.find(({ id }) => id === event.target.value)
          if (next) onChange(next.id)
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
