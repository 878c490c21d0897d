import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout, type GroupProps } from 'react-resizable-panels'

/** Props of {@link Pane}. */
interface PaneProps {
  /** Id of the pane among its siblings. */
  id: string
  /** Name of the pane, which its separator has for assistive technology; a pane without one fills the space that is left. */
  name?: string
  /** Size at the start; a percentage keeps its share when the window is resized. */
  defaultSize?: string
  /** Size below which the pane does not shrink. */
  minSize: string
  /** Whether the user can collapse the pane. */
  isCollapsible?: boolean
  children: ReactNode
}

/** Defines a pane of {@link Panes}. */
export function Pane({ id, defaultSize, minSize, isCollapsible = false, children }: PaneProps) {
  return (
    <Panel
      id={id}
      className="pane"
      minSize={minSize}
      collapsible={isCollapsible}
      groupResizeBehavior={
        !defaultSize || defaultSize.endsWith('%') ? 'preserve-relative-size' : 'preserve-pixel-size'
      }
      {...(defaultSize && { defaultSize })}
    >
      {children}
    </Panel>
  )
}

/** Props of {@link Panes}. */
interface PanesProps {
  /** Id under which the sizes are remembered. */
  id: string
  orientation?: NonNullable<GroupProps['orientation']>
  className?: string
  children: ReactElement<PaneProps>[]
}

/** Renders panes with separators, which can be moved with the pointer and the keyboard; their sizes are remembered. */
export function Panes({ id, orientation = 'horizontal', className, children }: PanesProps) {
  const panes = Children.toArray(children).filter((child) => isValidElement<PaneProps>(child))
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `deskbridge-${id}`,
    panelIds: panes.map(({ props }) => props.id),
    storage: layoutStorage,
    onlySaveAfterUserInteractions: true,
  })
  return (
    <Group
      orientation={orientation}
      className={`panes ${className ?? ''}`}
      onLayoutChanged={onLayoutChanged}
      {...(defaultLayout && { defaultLayout })}
    >
      {panes.map((pane, index) => {
        const previous = panes[index - 1]?.props
        const names = [previous?.name, pane.props.name].filter(Boolean).join(' and ')
        return (
          <Fragment key={pane.props.id}>
            {index > 0 && <Separator className="separator" aria-label={`Resize ${names}`} />}
            {pane}
          </Fragment>
        )
      })}
    </Group>
  )
}

/** The browser's storage; where the browser denies access to it, sizes are not remembered. */
const layoutStorage = {
  getItem(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  setItem(key: string, value: string): void {
    try {
      localStorage.setItem(key, value)
    } catch {
      // The default sizes apply at the next start.
    }
  },
}
