import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { createApi } from './api/createApi.ts';
import { restoreTheme } from './parts/theme.ts';
import { createExplorerRouter } from './router.tsx';

const element = document.getElementById('explorer');
if (element === null) throw new Error('index.html has no #explorer');
restoreTheme();

createRoot(element).render(
  <StrictMode>
    <Provider value={createApi()}>
      <RouterProvider router={createExplorerRouter()} />
    </Provider>
  </StrictMode>,
);
