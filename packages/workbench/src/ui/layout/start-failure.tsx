import { Button, MantineProvider, Stack, Text, Title } from '@mantine/core'
import { cssVariables, theme } from './theme'

/** Explains why the page cannot show the desk. */
export function StartFailure({ reason }: { reason: string }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Stack component="main" align="flex-start" maw="32rem" mx="auto" p="xl">
        <Title order={1}>The workbench could not start</Title>
        <Text>The page could not load what it shows: {reason}.</Text>
        <Text>Restart the server, then reload this page.</Text>
        <Button onClick={() => location.reload()}>Reload this page</Button>
      </Stack>
    </MantineProvider>
  )
}
