// The least that Electron can show: one window of the size of ours, with one field to type in.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  window.loadURL('data:text/html,<title>empty</title><input autofocus>');
});
