import { runWidget } from './run-widget'

runWidget({ placement: 'main-menu' })
