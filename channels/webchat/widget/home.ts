/** The interface that the loader leaves on every host page. */
interface HelpDesk {
  open(): void;
}

const { HelpDesk } = window as unknown as { HelpDesk?: HelpDesk };
document.querySelector('#open-chat')?.addEventListener('click', () => HelpDesk?.open());
