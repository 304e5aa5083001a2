import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { cleanInputs } from './app/cleanInput';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no place for the page');
cleanInputs(document);
createRoot(root).render(<App />);
