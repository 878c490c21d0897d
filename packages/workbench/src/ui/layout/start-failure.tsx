import { Button, MantineProvider, Stack, Text, Title } from '@mantine/core'
import { cssVariables, theme } from './theme'

/** Explains that the page could not load which apps to open. */
export function StartFailure({ reason }: { reason: string }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Stack component="main" align="flex-start" maw="32rem" mx="auto" p="xl">
        <Title order={1}>The workbench could not start</Title>
        <Text>The page could not load its configuration: {reason}.</Text>
        <Text>Restart the server, then reload this page.</Text>
        <Button onClick={() => location.reload()}>Reload this page</Button>
      </Stack>
    </MantineProvider>
  )
}
