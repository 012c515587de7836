/** The texts of a form by the names of its fields; spaces around them are dropped, but for a password's. */
export function fields(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    const text = typeof value === 'string' ? value : '';
    return name === 'password' ? text : text.trim();
  };
}
