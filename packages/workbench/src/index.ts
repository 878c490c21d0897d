export {
  defineConfig,
  type DeskbridgeApp,
  type DeskbridgeConfig,
  type DeskbridgeFault,
  type DeskbridgeMessage,
  type DeskbridgeScenario,
  type DeskbridgeTicket,
  type DeskbridgeUser,
} from './configuration/define-config'
