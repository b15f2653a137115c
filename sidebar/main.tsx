import './style/base.css';
import './style/controls.css';
import './style/screens.css';
import { render } from 'preact';
import { AppFrame } from './app-frame.tsx';

const root = document.getElementById('app');
if (root !== null) render(<AppFrame />, root);
