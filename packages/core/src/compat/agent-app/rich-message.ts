/** A message of more than text, which the message box keeps until the agent sends it. */
export interface IRichMessage {
  /** How the message is shown. */
  template_id: 'cards' | 'quick_replies'
  /** The cards, or one element with the quick replies. */
  elements: IRichMessageElement[]
}

/** A card. */
interface IRichMessageElement {
  /** The heading. */
  title?: string
  /** The text below the heading. */
  subtitle?: string
  /** The image. */
  image?: IRichMessageImage
  /** The buttons. */
  buttons?: IRichMessageButton[]
}

/** An image on a card. */
interface IRichMessageImage {
  /** The name of the file. */
  name?: string
  /** The url of the image. */
  url: string
  /** The type of its content. */
  content_type?: string
  /** Its size in bytes. */
  size?: number
  /** Its width in pixels. */
  width?: number
  /** Its height in pixels. */
  height?: number
}

/** A button on a card, or a quick reply. */
interface IRichMessageButton {
  /** The label. */
  text: string
  /** What a click does. */
  type?: string
  /** What a click sends or opens. */
  value: string | number
  /** The id of the action that a click reports. */
  postback_id?: string
  /** The ids of the users who have clicked. */
  user_ids?: string[]
}
