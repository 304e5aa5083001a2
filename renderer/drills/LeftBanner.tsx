import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { formatInstant } from '../../shared/format/instant';
import notice from '../components/Notice.module.css';
import { drillWords } from '../messages/drills';
import { useCall } from '../queries';

const words = drillWords.left;

/**
 * Told to those who can end it: the program was closed inside of a drill, and is back in earnest. On 演练 itself it
 * stands beside what can be done.
 */
export function LeftBanner() {
  const { data } = useCall('drills.overview', {});
  const { pathname } = useLocation();
  const left = data?.left[0];
  if (!data?.mayLead || left === undefined || pathname === '/drills') return null;
  return (
    <Alert
      role="status"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={words.title}
      classNames={notice}
    >
      <Stack gap={4} align="flex-start">
        <span>{words.what(left.title, formatInstant(left.begunAt), left.begunBy)}</span>
        <Link to="/drills">{words.look}</Link>
      </Stack>
    </Alert>
  );
}
