/** The least an Electron program can be: a window with one word in it. What it takes to start is the yardstick. */
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadURL('data:text/html,<main>Empty</main>');
});
