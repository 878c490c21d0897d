import type { Macro } from './macro'

const signature = 'Best wishes,\n{{user.name}}'

/** The example macros, in the order for agents without favorites. */
export const exampleMacros: readonly Macro[] = [
  {
    id: 'received',
    title: 'We are looking into it',
    text: `Hi {{requester.name}},

Thank you for writing to us about “{{ticket.subject}}”. We are looking into it and will reply within one business day.

If you write to us again, please mention the number {{ticket.number}}.

${signature}`,
  },
  {
    id: 'order-number',
    title: 'Ask for the order number',
    text: `Hi {{requester.name}},

I would like to help you right away. Could you send me your order number? You will find it in the email that we sent to {{requester.email}}.

${signature}`,
  },
  {
    id: 'late-parcel',
    title: 'The parcel is late',
    text: `Hi {{requester.name}},

I am sorry that your parcel has not arrived. I have asked the carrier where it is, and will tell you what they say by tomorrow evening.

If it is lost, you can choose between a replacement and your money back.

${signature}`,
  },
  {
    id: 'damage-photo',
    title: 'Ask for a photo of the damage',
    text: `Hi {{requester.name}},

I am sorry that it reached you damaged. Please reply with a photo of the damage and one of the box, so that I can send you a replacement. There is no need to send anything back.

${signature}`,
  },
  {
    id: 'replacement',
    title: 'The replacement is on its way',
    text: `Hi {{requester.name}},

Your replacement left our warehouse today and should be with you in two to three business days. We will send the tracking link to {{requester.email}} as soon as the carrier has scanned the parcel.

${signature}`,
  },
  {
    id: 'return',
    title: 'How to return an item',
    text: `Hi {{requester.name}},

You can return it within 30 days of delivery:

1. Put it back in its box, with everything that came with it.
2. Write {{ticket.number}} on the outside.
3. Drop it off at any parcel shop; the label that we email you is prepaid.

You will receive your refund within five business days of its arrival.

${signature}`,
  },
  {
    id: 'refund',
    title: 'The refund is on its way',
    text: `Hi {{requester.name}},

I have refunded your order. Depending on your bank, the money will be back in your account within three to five business days, by the same payment method.

${signature}`,
  },
  {
    id: 'return-too-late',
    title: 'Too late to return',
    text: `Hi {{requester.name}},

Thank you for asking. Your order was delivered more than 30 days ago, so I cannot accept a return. If something is wrong with it, please tell me what it is: our two-year warranty still covers it.

${signature}`,
  },
  {
    id: 'password',
    title: 'Reset the password',
    text: `Hi {{requester.name}},

I have just sent a link to {{requester.email}} where you can choose a new password. It works for one hour. If it does not arrive, please check your spam folder.

We never ask for your password, and neither will I.

${signature}`,
  },
  {
    id: 'call-back',
    title: 'Offer to call back',
    text: `Hi {{requester.name}},

This is easier to sort out on the phone. May I call you on {{requester.phone}}? Let me know a time on a weekday between 9:00 and 17:00 that suits you.

${signature}`,
  },
  {
    id: 'hand-over',
    title: 'Hand over to the team',
    text: `Hi {{requester.name}},

My colleagues in {{ticket.team}} know more about this than I do, so I have handed your request over to them. You do not need to explain anything again: they have read everything under {{ticket.number}}.

${signature}`,
  },
  {
    id: 'solved',
    title: 'Is it solved?',
    text: `Hi {{requester.name}},

I have not heard from you about “{{ticket.subject}}” for a few days and hope that everything works now. If so, there is nothing left to do. If not, just reply and I will continue.

${signature}`,
  },
]
