import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { bugWords } from '../messages/components';
import { BugNotice } from './BugNotice';

/** Keeps a screen that fails from taking the others with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ScreenFailed error={error} reset={() => this.setState({ error: null })} />;
  }
}

/** What stands in the place of a screen that failed. */
export function ScreenFailed({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <div style={{ padding: 24, maxWidth: 640 }}>
      <BugNotice error={error} explain={bugWords.screen}>
        <Button size="compact-sm" onClick={reset}>
          {bugWords.again}
        </Button>
      </BugNotice>
    </div>
  );
}
