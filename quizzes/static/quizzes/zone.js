// Offers the browser's own time zone to whoever has not chosen one. Nothing is saved by it.

const choice = document.querySelector("select[data-not-chosen]");
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const own = [...(choice?.options ?? [])].find(({ value }) => value === timeZone);
if (own) choice.value = own.value;
