import { runWidget } from './run-widget'

runWidget()
