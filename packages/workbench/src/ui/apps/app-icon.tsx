import { IconApps, type Icon } from '@tabler/icons-react'
import { useState } from 'react'

/** Props of {@link AppIcon}. */
interface AppIconProps {
  /** URL of the image; without one, or where it cannot be loaded, a symbol is shown. */
  url: string | undefined
  /** Width and height, in CSS pixels. */
  size: number
  symbol?: Icon
  onFailed?: () => void
}

/** Renders the icon of an app, beside its name. */
export function AppIcon({ url, size, symbol: Symbol = IconApps, onFailed }: AppIconProps) {
  const [failedUrl, setFailedUrl] = useState<string>()
  if (!url || url === failedUrl) return <Symbol size={size} stroke={1.6} aria-hidden className="app-icon" />
  return (
    <img
      src={url}
      alt=""
      width={size}
      height={size}
      className="app-icon"
      referrerPolicy="no-referrer"
      onError={() => {
        setFailedUrl(url)
        onFailed?.()
      }}
    />
  )
}
