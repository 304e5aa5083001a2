import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { Gate } from './Gate';
import { listenToKeys } from './keys';
import { queryClient, readAllAgain } from './queryClient';
import { listenToScanner } from './scanner';
import { schemeManager } from './schemeManager';
import { typeFactors, useSetting } from './settings';
import { tellCutPastes } from './tellCut';
import { tellFailures } from './tellFailures';
import { colorMeanings, theme } from './theme';

/** What the whole page stands in. What somebody else changed is read again; what is typed stays. */
export function App() {
  useEffect(() => listenToKeys(), []);
  useEffect(() => listenToScanner(), []);
  useEffect(() => tellFailures(), []);
  useEffect(() => tellCutPastes(), []);
  useEffect(() => window.api.onChange(() => void readAllAgain()), []);
  const [typeSize] = useSetting('typeSize');
  useEffect(() => window.api.zoom(typeFactors[typeSize]), [typeSize]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colorMeanings}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <Notifications position="bottom-right" autoClose={5000} zIndex={1200} />
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <Gate />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
