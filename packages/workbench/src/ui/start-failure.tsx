import { Button, MantineProvider, Stack, Text, Title } from '@mantine/core'
import { cssVariables, theme } from './theme'

/** Says that the page does not know which apps to open. */
export function StartFailure({ reason }: { reason: string }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Stack component="main" align="flex-start" maw="32rem" mx="auto" p="xl">
        <Title order={1}>The workbench cannot start</Title>
        <Text>Its server does not say which apps to open: {reason}.</Text>
        <Text>Start the server again, then reload this page.</Text>
        <Button onClick={() => location.reload()}>Reload this page</Button>
      </Stack>
    </MantineProvider>
  )
}
