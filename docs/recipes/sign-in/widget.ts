import { createWidget } from '@deskbridge/core'
import { createSession } from './session'
import type { Provider } from './sign-in'

/** Shows the orders of the requester to agents who have signed in. */
export function startOrders(provider: Provider): void {
  const session = createSession(provider)
  const widget = createWidget()
  const status = addElement('p', 'You are not signed in.')
  status.role = 'status'

  addButton('Sign in', async () => {
    await session.signIn()
    status.textContent = 'You are signed in.'
  })
  addButton('Show orders', async () => {
    const ticket = await widget.whenTicket()
    const response = await session.fetch(
      `/orders?ticket=${encodeURIComponent(ticket.id)}`,
    )
    status.textContent = response.ok
      ? await response.text()
      : `The server answered ${response.status}.`
  })
  addButton('Sign out', async () => {
    await session.signOut()
    status.textContent = 'You are signed out.'
  })
  widget.connect().catch((error: Error) => {
    status.textContent = error.message
  })

  function addButton(label: string, onClick: () => Promise<void>): void {
    addElement('button', label).addEventListener('click', () => {
      onClick().catch((error: Error) => {
        status.textContent = error.message
      })
    })
  }
}

function addElement(name: 'p' | 'button', text: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  document.body.append(element)
  return element
}
