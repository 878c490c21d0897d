export * from './helpdesk-sdk'
