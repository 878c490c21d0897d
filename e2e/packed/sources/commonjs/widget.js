const { createWidget } = require('@deskbridge/core')

const widget = createWidget()
widget.ticketState.subscribe(({ ticket }) => {
  if (ticket) document.querySelector('p').textContent = `Ticket: ${ticket.subject}`
})
widget.connect()
