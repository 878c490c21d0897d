import { ActionIcon, Badge, Button, Kbd, Text, Tooltip } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import {
  IconArrowsMinimize,
  IconChevronDown,
  IconLayoutSidebarRight,
  IconPictureInPicture,
  IconRefresh,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type CSSProperties } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Rnd } from 'react-rnd'
import type { Size } from '@deskbridge/core'
import type { AppSize } from '@deskbridge/host'
import { hasOwnPage, placementNote } from '../../placements'
import { deskLook } from '../desk/desks'
import type { OpenedApp, OpenedAppState } from '../desk/opened-app'
import { useDesk } from '../desk/use-desk'
import { AppIcon } from './app-icon'
import { AppStatusLine } from './app-status-line'
import { FrameProblem, UnexpectedProblem } from './frame-problem'
import { MoveHandle } from './move-handle'
import { useFinding } from './use-probe'
import { useInertOutside } from './use-inert-outside'
import { useWindow } from './use-window'

/** How an app is laid out: in its place, as a window over the page, over the whole page, or as a page of its own. */
type Layout = 'docked' | 'floating' | 'fullscreen' | 'page'

/** Props of {@link AppCard}. */
interface AppCardProps {
  app: OpenedApp
  /** Position among the apps beside it, which are in another order in the page. */
  order?: number
}

/** Renders an app: its title bar with the connection status, and its frame in the mode and size that apply. */
export function AppCard({ app, order = 0 }: AppCardProps) {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => (
        <UnexpectedProblem name={app.config.name} error={error as Error} onRetry={resetErrorBoundary} />
      )}
    >
      <Card app={app} order={order} />
    </ErrorBoundary>
  )
}

function Card({ app, order }: Required<AppCardProps>) {
  const { name, iconUrl } = app.config
  const state = useReadable(app.state)
  const [isCollapsed, setCollapsed] = useState(false)
  const [isFloating, setFloating] = useState(false)
  const slot = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLElement>(null)
  const bodyId = useId()
  const { layout, isPopup, size } = useLayout(app, state, isFloating)
  const isFullscreen = layout === 'fullscreen'
  const floating = useWindow(state?.size ?? null)
  const finding = useFinding(app)

  useEffect(() => app.open(slot.current!), [app])
  useInertOutside(card, isFullscreen)
  useEscape(isFullscreen, app.exitFullscreen)

  return (
    <Rnd
      className="app-window"
      data-layout={layout}
      data-collapsed={isCollapsed}
      style={{
        order,
        ...sizeStyle(size),
        ...(layout === 'floating' && { zIndex: floating.zIndex }),
      }}
      onPointerDownCapture={floating.raise}
      onFocusCapture={floating.raise}
      dragHandleClassName="app-bar"
      cancel="button"
      bounds="window"
      minWidth={240}
      minHeight={160}
      {...(layout === 'floating' ? floating.props : { disableDragging: true, enableResizing: false })}
    >
      <section ref={card} className="app" aria-label={`${name} app`}>
        <header className="app-bar">
          {layout === 'floating' && (
            <MoveHandle name={name} onMove={floating.move} onResize={floating.resize} />
          )}
          {layout === 'docked' && (
            <CollapseButton name={name} bodyId={bodyId} isCollapsed={isCollapsed} onCollapse={setCollapsed} />
          )}
          {iconUrl && <AppIcon url={iconUrl} size={16} />}
          <Text component="h2" className="panel-title ellipsis">
            {name}
          </Text>
          {state?.badge != null && <Badge aria-label={`Badge: ${state.badge}`}>{state.badge}</Badge>}
          <AppStatusLine app={app} hasFinding={finding !== null} />
          <AppTools app={app} layout={layout} isPopup={isPopup} onFloat={setFloating} />
        </header>
        <div id={bodyId} className="app-body" hidden={isCollapsed && layout === 'docked'}>
          <PlacementNote app={app} />
          <div ref={slot} className="frame-slot" />
          <FrameProblem app={app} finding={finding} />
        </div>
      </section>
    </Rnd>
  )
}

/** Renders how the desk itself shows the app, where that is different. */
function PlacementNote({ app: { config } }: Pick<AppCardProps, 'app'>) {
  const note = placementNote(config.placement)
  return note && <p className="app-note">{note}</p>
}

interface CollapseButtonProps {
  name: string
  bodyId: string
  isCollapsed: boolean
  onCollapse: (isCollapsed: boolean) => void
}

function CollapseButton({ name, bodyId, isCollapsed, onCollapse }: CollapseButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-expanded={!isCollapsed}
      aria-controls={bodyId}
      aria-label={`${isCollapsed ? 'Expand' : 'Collapse'} ${name}`}
      onClick={() => onCollapse(!isCollapsed)}
    >
      <IconChevronDown size={16} className="chevron" />
    </ActionIcon>
  )
}

interface AppToolsProps {
  app: OpenedApp
  layout: Layout
  isPopup: boolean
  onFloat: (isFloating: boolean) => void
}

function AppTools({ app, layout, isPopup, onFloat }: AppToolsProps) {
  const { apps } = useDesk()
  const { id, name } = app.config
  if (layout === 'fullscreen') {
    return (
      <Button
        size="compact-sm"
        fz="xs"
        variant="default"
        leftSection={<IconArrowsMinimize size={14} aria-hidden />}
        rightSection={<Kbd size="xs">Esc</Kbd>}
        onClick={app.exitFullscreen}
      >
        Exit full screen
      </Button>
    )
  }
  return (
    <>
      {isPopup && layout === 'docked' && (
        <Tool name={`Float ${name}`} icon={IconPictureInPicture} onClick={() => onFloat(true)} />
      )}
      {layout === 'floating' && (
        <Tool name={`Dock ${name}`} icon={IconLayoutSidebarRight} onClick={() => onFloat(false)} />
      )}
      <Tool name={`Reload ${name}`} icon={IconRefresh} onClick={app.reload} />
      {apps.isWidget(id) && <Tool name={`Close ${name}`} icon={IconX} onClick={() => apps.closeWidget(id)} />}
    </>
  )
}

function Tool({ name, icon: ToolIcon, onClick }: { name: string; icon: Icon; onClick: () => void }) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={name} onClick={onClick}>
        <ToolIcon size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}

/** Returns how an app is laid out, and the size that it asked for where the desk applies it. */
function useLayout({ config }: OpenedApp, state: OpenedAppState | null, isFloating: boolean) {
  const { hasModes } = deskLook(useReadable(useDesk().scenario, ({ desk }) => desk))
  const isPopup = hasModes && state?.mode === 'popup'
  const docked: Layout = isPopup && isFloating ? 'floating' : 'docked'
  const placed: Layout = hasOwnPage(config) ? 'page' : docked
  const layout: Layout = state?.isFullscreen ? 'fullscreen' : placed
  // Where a desk has modes, the size is that of the popup.
  const isSized = !hasModes || (isPopup && layout !== 'page')
  return { layout, isPopup, size: (isSized && state?.size) || null }
}

/** Returns the size that an app asked for, for its place. */
function sizeStyle(size: AppSize | null): CSSProperties {
  return { '--app-width': cssSize(size?.width), '--app-height': cssSize(size?.height) } as CSSProperties
}

function cssSize(size: Size | undefined): string | undefined {
  return typeof size === 'number' ? `${size}px` : size
}

/** Calls the handler when Escape is pressed anywhere in the page. */
function useEscape(isActive: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onEscape()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [isActive, onEscape])
}
