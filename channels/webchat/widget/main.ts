import { Chat } from './chat.ts';
import { hostOptions, obeyHost, tellHost } from './host.ts';

const options = hostOptions();
const chat = new Chat(options);

obeyHost((command, value) => {
  if (command === 'open') {
    chat.panel.open(true);
  } else if (command === 'close') {
    chat.panel.close();
  } else if (typeof value === 'string' && value.trim() !== '') {
    chat.panel.open(false);
    chat.sendText(value);
  }
});
if (options.isOpen || !options.isFramed) {
  chat.panel.open(!options.isFramed);
}
tellHost('ready');
