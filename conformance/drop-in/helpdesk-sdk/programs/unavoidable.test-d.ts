import {
  createDetailsWidget,
  createFullscreenWidget,
  type IDetailsWidget,
  type IFullscreenWidget,
} from '@livechat/helpdesk-sdk'

declare const details: IDetailsWidget
declare const fullscreen: IFullscreenWidget

// What compiles with the published SDK alone, because what is created is more than its published type. Each line here is
// named in docs/drop-in.md, with the remedy.

export let detailsWidget = await createDetailsWidget()
detailsWidget = details

export let fullscreenWidget = await createFullscreenWidget()
fullscreenWidget = fullscreen

export const create: typeof createDetailsWidget = async () => details

fullscreenWidget.setNotificationBadge = () => {}
