import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { WindowApi } from '../shared/windowApi';

/**
 * The one bridge into the page. Calls and answers cross it as JSON text, so that nothing but JSON can, and
 * Electron's own objects stay on this side.
 */
const api: WindowApi = {
  call: async (request) => JSON.parse(await ipcRenderer.invoke('call', JSON.stringify(request))),
  onChange: (listener) => {
    const heard = () => listener();
    ipcRenderer.on('change', heard);
    return () => void ipcRenderer.off('change', heard);
  },
  zoom: (factor) => webFrame.setZoomFactor(factor),
};

contextBridge.exposeInMainWorld('api', api);
