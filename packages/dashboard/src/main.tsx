import './theme/tokens.css';
import './theme/page.css';
import { createRoot } from 'react-dom/client';
import { Dashboard } from './dashboard.js';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Dashboard />);
