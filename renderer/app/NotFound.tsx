import { Center } from '@mantine/core';
import { EmptyState } from '../components/EmptyState';
import { shellWords } from '../messages/shell';

export function NotFound() {
  return (
    <Center h="100%">
      <EmptyState title={shellWords.notFound} explain={shellWords.notFoundExplain} />
    </Center>
  );
}
