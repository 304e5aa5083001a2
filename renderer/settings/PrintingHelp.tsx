import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { printingWords } from '../messages/printing';

const { form, drawer, slip, scanner } = printingWords.help;

/** What has to be done outside the program: paper sizes of Windows, drawers, pin printers. */
export function PrintingHelp() {
  return (
    <>
      {[form, drawer, slip].map(({ title, why, steps }) => (
        <section key={title} aria-label={title}>
          <Text component="h3" size="md" fw={700} m={0}>
            {title}
          </Text>
          <Text size="sm" c="var(--ink-soft)">
            {why}
          </Text>
          <ol style={{ margin: '4px 0 8px', paddingInlineStart: 22 }}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <Link to="/settings/me">{scanner}</Link>
    </>
  );
}
