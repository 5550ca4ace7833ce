import { Icon } from '@/ui/Icon'
import { saveFile } from '@/ui/saveFile'

type Props = { file: string; content: () => unknown; label: string; name?: string }

/** Saves data that is already here as a JSON file. */
export function DownloadButton({ file, content, label, name }: Props) {
  const save = () => saveFile(file, 'application/json', JSON.stringify(content(), null, 2))
  return (
    <button type="button" className="button small" aria-label={name} onClick={save}>
      <Icon name="save" size={13} /> {label}
    </button>
  )
}
