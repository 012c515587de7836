import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ConsoleStore } from './console-store.ts';
import { StoreContext } from './use-console.ts';

const root = document.getElementById('root');
if (root) {
  const store = new ConsoleStore();
  createRoot(root).render(
    <StrictMode>
      <StoreContext.Provider value={store}>
        <App />
      </StoreContext.Provider>
    </StrictMode>,
  );
  void store.start();
}
