import { Modal } from '@mantine/core'
import type { Size } from '@deskbridge/core'
import { useReadable } from '@deskbridge/react'
import { useEffect, useRef, type CSSProperties } from 'react'
import type { OpenedModal } from '../desk/modals'
import { useDesk } from '../desk/use-desk'
import { FrameProblem } from './frame-problem'
import { useFinding } from './use-probe'

/** Renders the modals that apps have opened, each in a dialog over the ones before. */
export function AppModals() {
  const { modals } = useDesk()
  const all = useReadable(modals.all)
  return all.map((modal) => (
    <ModalDialog
      key={modal.app.config.name}
      modal={modal}
      isFront={modal === all.at(-1)}
      onClose={() => modals.close(modal)}
    />
  ))
}

interface ModalDialogProps {
  modal: OpenedModal
  /** Whether no other modal is above it. */
  isFront: boolean
  onClose: () => void
}

function ModalDialog({ modal, isFront, onClose }: ModalDialogProps) {
  useFocusReturn()
  return (
    <Modal
      opened
      className="app-modal"
      size="auto"
      title={modal.title}
      onClose={onClose}
      closeOnEscape={isFront}
      trapFocus={isFront}
      withOverlay={isFront}
      // What was entered in the app would be lost.
      closeOnClickOutside={false}
      returnFocus={false}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <ModalFrame modal={modal} />
    </Modal>
  )
}

function ModalFrame({ modal: { app, size } }: Pick<ModalDialogProps, 'modal'>) {
  const state = useReadable(app.state)
  const slot = useRef<HTMLDivElement>(null)
  const finding = useFinding(app)
  useEffect(() => app.open(slot.current!), [app])
  return (
    <div className="app-body" style={sizeStyle({ ...size, ...state?.size })}>
      <div ref={slot} className="frame-slot" />
      <FrameProblem app={app} finding={finding} />
    </div>
  )
}

/** Returns the size of a modal, of which percentages are those of the window. */
function sizeStyle({ width, height }: OpenedModal['size']): CSSProperties {
  return {
    '--modal-app-width': toLength(width, 'vw'),
    '--modal-app-height': toLength(height, 'dvh'),
  } as CSSProperties
}

function toLength(size: Size | undefined, unit: string): string | undefined {
  return typeof size === 'number' ? `${size}px` : size?.replace('%', unit)
}

/** Gives the focus back to what had it before, usually the app that has opened the modal. */
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
}
