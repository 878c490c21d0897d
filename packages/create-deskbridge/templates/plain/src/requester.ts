import { button, item, type Widget } from '@deskbridge/core'

/** Shows who asked in an element, or why there is no ticket. */
export function showRequester(widget: Widget, element: HTMLElement): void {
  const text = document.createElement('p')
  const greetButton = document.createElement('button')
  greetButton.textContent = 'Greet'
  let greetedId: string | undefined

  const render = () => {
    const { status, ticket, error } = widget.ticketState.get()
    if (!ticket) {
      text.textContent = error?.message ?? (status === 'closed' ? 'Closed.' : 'Waiting for the desk …')
      element.replaceChildren(text)
      return
    }
    const name = ticket.requester?.name ?? 'Someone'
    text.textContent = greetedId === ticket.id ? `Hello, ${name}` : `${name} asked: ${ticket.subject}`
    element.replaceChildren(text, greetButton)
    // Where the desk has sections, the same button is beside the ticket; elsewhere there is nothing to do.
    widget
      .setSection({
        title: 'Requester',
        components: [item({ title: name }), button('Greet', { onClick: greet })],
      })
      .catch(() => {})
  }
  const greet = () => {
    greetedId = widget.ticket.get()?.id
    render()
  }

  greetButton.addEventListener('click', greet)
  widget.ticketState.subscribe(render)
  render()
}
