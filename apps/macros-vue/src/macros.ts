/** Is a reply that is written once and used often. */
export interface Macro {
  /** Identifies it, also in what the browser keeps. */
  readonly id: string
  /** Is what agents know it by. */
  readonly title: string
  /** Is the reply, with placeholders such as `{{requester.name}}`. */
  readonly text: string
}

const signature = 'Best wishes,\n{{user.name}}'

/** Lists the replies in the order in which an agent who has no favourites finds them. */
export const macros: readonly Macro[] = [
  {
    id: 'received',
    title: 'We are looking into it',
    text: `Hi {{requester.name}},

Thank you for writing to us about “{{ticket.subject}}”. We are looking into it and will answer within one working day.

Should you write again, please give the number {{ticket.number}}.

${signature}`,
  },
  {
    id: 'order-number',
    title: 'Ask for the order number',
    text: `Hi {{requester.name}},

I would like to help you straight away. Could you send me the number of your order? You will find it in the e-mail that we sent to {{requester.email}}.

${signature}`,
  },
  {
    id: 'late-parcel',
    title: 'The parcel is late',
    text: `Hi {{requester.name}},

I am sorry that your parcel has not arrived. I have asked the carrier where it is, and will tell you what they say by tomorrow evening.

If it is lost, you can choose between a new one and your money back.

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

Your replacement left our warehouse today and should be with you in two to three working days. We send the tracking link to {{requester.email}} as soon as the carrier has scanned the parcel.

${signature}`,
  },
  {
    id: 'return',
    title: 'How to return an item',
    text: `Hi {{requester.name}},

You can return it within 30 days of delivery:

1. Put it into its box, with everything that came with it.
2. Write {{ticket.number}} on the outside.
3. Hand it in at any parcel shop; the label that we e-mail you is paid for.

Your refund follows within five working days of its arrival.

${signature}`,
  },
  {
    id: 'refund',
    title: 'The refund is on its way',
    text: `Hi {{requester.name}},

I have refunded your order. Depending on your bank the money is back in your account within three to five working days, by the same way as you paid.

${signature}`,
  },
  {
    id: 'return-too-late',
    title: 'Too late to return',
    text: `Hi {{requester.name}},

Thank you for asking. Your order was delivered more than 30 days ago, so I cannot take it back. If something is wrong with it, please tell me what: our two-year warranty still covers it.

${signature}`,
  },
  {
    id: 'password',
    title: 'Reset the password',
    text: `Hi {{requester.name}},

I have just sent a link to {{requester.email}} with which you can choose a new password. It works for one hour. If it does not come, please look in your spam folder.

We never ask for your password, and neither will I.

${signature}`,
  },
  {
    id: 'call-back',
    title: 'Offer to call back',
    text: `Hi {{requester.name}},

This is easier to sort out on the phone. May I call you on {{requester.phone}}? Tell me a time on weekdays between 9 and 17 that suits you.

${signature}`,
  },
  {
    id: 'hand-over',
    title: 'Hand over to the team',
    text: `Hi {{requester.name}},

My colleagues in {{ticket.team}} know more about this than I do, so I have handed your request over to them. You need not explain anything again: they have read everything under {{ticket.number}}.

${signature}`,
  },
  {
    id: 'solved',
    title: 'Is it solved?',
    text: `Hi {{requester.name}},

I have not heard from you about “{{ticket.subject}}” for a few days and hope that all is well now. If so, there is nothing to do. If not, just reply and I will carry on.

${signature}`,
  },
]
