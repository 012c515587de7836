import type { TextKey } from './it.ts';

/** What the desk says in English. */
export const en: Readonly<Record<TextKey, string>> = {
  'welcome.hello':
    'Hello! I am the automatic assistant of the City of Milan for {call}, the WeMi desks and the neighbourhood centres.',
  'welcome.can':
    'I can tell you the dates and rules of the call, find the nearest desk, explain the WeMi services. When I do not know something I say so and pass you to a person.',
  'welcome.keep':
    'I keep the messages to answer you and for the staff: write “privacy” to know which ones, or to erase them. Do not write sensitive data.',
  'welcome.again': 'Welcome back! How can I help you?',
  'button.deadline': 'When does the call close?',
  'button.nearest': 'The nearest desk',
  'button.person': 'Talk to a person',
  'button.helpful': 'That helped',
  'button.not-helpful': 'That did not help',
  'button.yes': 'Yes',
  'button.no': 'No',
  'button.none-of-these': 'None of these',
  'button.keep-waiting': 'I will wait',
  'button.leave-queue': 'No longer needed',
  'button.export': 'A copy of the chat',
  'button.erase': 'Erase my data',
  'button.english': 'English',
  'button.italian': 'Italiano',
  'button.skip': 'Skip',
  'answer.historical': 'Please note: this was true at the date of the source and may have changed since.',
  'answer.no-code':
    'For your safety, do not write tax codes, IBANs or other sensitive data here: they are not needed.',
  'answer.area-missing': 'No, the call has no area {area}: there are {count} areas.',
  'answer.wrong-pec': 'No, {email} is not the right address.',
  'answer.right-pec': 'Yes, {email} is the right address.',
  'answer.no-portal': 'No: the source only speaks of certified e-mail (PEC).',
  'clarify.which': 'I am not sure I understood. Do you mean one of these?',
  'clarify.one': 'Do you mean this?',
  'clarify.rephrase':
    'Let us try another way: write your question in other words, or I can pass you to a person.',
  'clarify.pick': 'Tap one of the choices, or write your question in other words.',
  'calls.days-left': '{days} left, {working}: it closes on {deadline}.',
  'calls.one-day-left': '1 day left: it closes on {deadline}.',
  'calls.today': 'It closes today at {time}: {left}.',
  'calls.days-left-closed': 'None: the deadline has passed, it was {deadline}.',
  'calls.days-left-upcoming': 'The call opens on {opens} and closes on {deadline}.',
  'calls.questions-days': 'For clarification questions there is time until {questionsUntil}.',
  'calls.weekday': 'It is a {weekday}: the deadline is {deadline}.',
  'calls.weekday-past': 'It was a {weekday}: the deadline was {deadline}.',
  'calls.still-open': 'Yes, you are in time: it closes on {deadline}, {left}.',
  'calls.is-open': 'Yes, it is open: it closes on {deadline}, {left}.',
  'calls.is-open-today': 'Yes, but hurry: it closes today at {time}.',
  'calls.no-closed': 'No, the deadline has passed: it was {deadline}.',
  'calls.yes-closed': 'Yes, it is closed: the deadline was {deadline}.',
  'calls.not-yet-closed': 'No, it is not too late: it closes on {deadline}, {left}.',
  'calls.not-open-yet': 'No, not yet: the call opens on {opens}.',
  'calls.noon-reached':
    'No: in Milan it is already {time} and the deadline is reached. I cannot tell whether a certified e-mail sent now is accepted: ask a person of the staff at once.',
  'calls.before': 'Yes, {when} is fine: applications are sent by {deadline}.',
  'calls.at':
    'Yes, {time} sharp is the limit: the certified e-mail must arrive by {deadline}. Do not wait for the last minute: the time on the receipt counts.',
  'calls.cut-day': 'Yes, but only by {time}: the deadline is {deadline}.',
  'calls.cut-day-past': 'Only by {time}: the deadline was {deadline}.',
  'calls.cut-stretch': 'Yes, but only until {deadline}: later it no longer counts.',
  'calls.after': 'No, {when} is too late: the deadline is {deadline}.',
  'calls.after-past': 'No: the deadline was {deadline}.',
  'calls.already-past': 'No, {when} has already passed. You can still send it by {deadline}.',
  'calls.early': 'No, {when} is too early: the call was approved on {approval}.',
  'calls.other-year': 'No: the call I know is of {year}, not of {asked}. The deadline was {deadline}.',
  'calls.not-late': 'No, {when} is not too late: the deadline is {deadline}.',
  'calls.is-late': 'Yes, {when} is too late: the deadline is {deadline}.',
  'calls.ambiguous': 'Do you mean {one} or {other}? It changes the answer: the deadline is {deadline}.',
  'calls.q-open': 'Yes: clarification questions go to {pec} until {questionsUntil}.',
  'calls.q-open-negative':
    'No, it is not too late: clarification questions go to {pec} until {questionsUntil}.',
  'calls.q-last-day':
    'Yes, today is the last day for questions, but the source does not say until what hour: write to {pec} at once.',
  'calls.q-last-day-asked':
    'Yes, {questionsUntil} is the last day for questions, but the source does not say until what hour: better write to {pec} before.',
  'calls.q-last-day-negative':
    'No, it is not too late: today is the last day for questions. The source does not say until what hour: write to {pec} at once.',
  'calls.q-closed': 'No, the time for clarification questions ended on {questionsUntil}.',
  'calls.q-closed-negative': 'Yes: the time for clarification questions ended on {questionsUntil}.',
  'calls.q-cut': 'Yes, but only until {questionsUntil}: the source does not say until what hour.',
  'calls.q-note': 'For clarification questions there is time until {questionsUntil}.',
  'calls.q-note-closed': 'Clarification questions, however, ended on {questionsUntil}.',
  'calls.was-in-time': 'Yes, {when} was in time: it could be sent by {deadline}.',
  'calls.was-late': 'No, {when} was already too late: the deadline was {deadline}.',
  'calls.confirm': 'Yes, the deadline is {deadline}.',
  'calls.confirm-past': 'Yes, the deadline was {deadline}.',
  'calls.deny': 'No, the deadline is {deadline}.',
  'calls.deny-past': 'No, the deadline was {deadline}.',
  'calls.abroad': 'The time in Milan counts: it is {time} now.',
  'calls.staff': 'If you need it confirmed, I can pass you to a person.',
  'places.where-are-you':
    'Where are you? Write a street, a stop, a district, a postcode or the municipio, or share your position.',
  'places.not-found':
    'I could not find that place in Milan. Write a street, a metro stop, a district or the municipio.',
  'places.which': 'There is more than one: which do you mean?',
  'places.nearest-any': 'These are the desks nearest to {where}:',
  'places.your-position': 'your position',
  'places.in-municipio':
    'In Municipio {n} I know {count} places; here are {shown}. Tell me a street or a stop and I find the nearest.',
  'places.unknown': 'I do not know where {where} is. Write a stop, a district or the municipio.',
  'places.around': 'I took the middle of {where}: distances are indicative.',
  'places.outside': '{where} is outside the City of Milan, and all our desks are in town.',
  'places.outside-which':
    'You are welcome to come and ask. Tell me which stop or district of Milan you pass through and I will find the nearest.',
  'places.outside-nearest': 'The nearest in town, coming from there:',
  'places.confirm':
    'Before you go, call 020202 (Monday to Saturday, 8–18): seats and hours may have changed.',
  'places.historical': 'historical seat ({date}): confirm with 020202',
  'places.approximate': 'approximate point along the street',
  'places.no-position': 'position not given by the source',
  'places.no-hours': 'hours not given by the source',
  'places.away': '{distance} away',
  'places.about-away': 'about {distance} away',
  'places.map': 'Map',
  'places.dont-know':
    'No problem. Any place near you will do: a stop, a square, the name of the district. Or I can pass you to a person.',
  'places.none': 'I know no places to show you.',
  'handoff.reason': 'Of course. In a few words, what do you need? It helps me reach the right person.',
  'handoff.opened': 'I am passing you to a member of staff. You are number {position} in the queue.',
  'handoff.already': 'You are already in the queue, number {position}.',
  'handoff.open-now': 'The desk is open until {until}.',
  'handoff.closed-now':
    'The desk is closed now: staff are back {next}. Your request stays in the queue and they answer here.',
  'handoff.closed': 'The desk is closed now. Your request stays in the queue and they answer here.',
  'handoff.stay': 'You can go on writing here.',
  'handoff.offer': 'Shall I pass you to a member of staff?',
  'handoff.left': 'All right, you have left the queue. Write to me if you need anything else.',
  'handoff.not-waiting': 'All right. Write to me if you need anything else.',
  'handoff.personal': 'Only the staff can see this.',
  'handoff.urgent-social':
    'I am sorry for what you are going through. If you are in danger call 112 at once. I am telling a member of staff now.',
  'silence.reason': 'The automatic assistant is not answering right now. {reason}',
  'desk.claimed': 'From now on {name}, a member of staff, answers you.',
  'desk.released':
    'The person who was helping you has left the conversation: you are in the queue again. Meanwhile I answer, the automatic assistant.',
  'desk.transferred':
    'Your request goes to another team of the staff: you are in the queue. Meanwhile I answer, the automatic assistant.',
  'desk.transferred-to': 'From now on {name}, a member of staff, answers you.',
  'desk.closed':
    'The conversation with the staff is over. I am the automatic assistant again: write to me if you need anything else.',
  'desk.sorry':
    'Sorry, something went wrong. Your message is kept, and I am passing you to a member of staff.',
  'office.open-then': 'Yes, on {day} the operators of this chat answer {shifts}.',
  'office.closed-then':
    'No, the operators of this chat are not there at that time: on {day} they answer {shifts}.',
  'office.closed-day': 'No, on {day} the operators of this chat are not there{why}.',
  'office.closed-until':
    'No, on {day} the operators of this chat are not there{why}. They are back on {next}.',
  'office.shift': 'from {from} to {until}',
  'feedback.thanks': 'Thank you, I pass it on to those who write the answers.',
  'feedback.sorry': 'I am sorry. What was missing? Tell me in one line, or I can pass you to a person.',
  'feedback.complaint':
    'I am sorry for the trouble. I have noted it: if you want a reply I can pass you to a person.',
  'feedback.noted': 'Thank you, I have noted it.',
  'feedback.praise': 'Thank you, I am glad to hear it!',
  'privacy.info':
    'I keep the messages of this chat, and your position only if you share it, to answer you and for the staff who take care of your request. They are used for nothing else. You can have a copy or erase them whenever you like.',
  'privacy.confirm-erase': 'Do you want to erase all messages and data of this chat? It cannot be undone.',
  'privacy.erased': 'Done: I am erasing everything that is kept of this chat.',
  'privacy.not-erased': 'All right, nothing was erased.',
  'privacy.export': 'Here is the copy of this chat:',
  'language.now-italian': 'Va bene, parliamo in italiano. Come posso aiutarti?',
  'language.now-english': 'Sure, let’s speak English. How can I help you?',
  'language.choose': 'Which language would you like to use?',
  'smalltalk.greet': 'Hello! I am the automatic assistant: tell me what you need.',
  'smalltalk.thanks': 'You are welcome! I am here if you need anything else.',
  'smalltalk.bye': 'Goodbye!',
  'smalltalk.capabilities':
    'I can help with the co-design call (dates, areas, how to apply), with the WeMi services (carers, babysitters, housekeepers, guidance), with the leisure centres and with the nearest desk. When needed, I pass you to a person.',
  'smalltalk.abuse':
    'I am sorry I was of no help. Try to tell me what you need in a few words, or I can pass you to a person.',
  'smalltalk.bot-identity':
    'I am an automatic assistant, not a person: I only answer with information whose source I know. If you prefer, I can pass you to a member of staff.',
  'smalltalk.affirm': 'Good. Is there anything else I can do for you?',
  'smalltalk.deny': 'All right. Write to me if you need anything else.',
  'smalltalk.nothing-to-repeat': 'I have not told you anything yet: tell me what you need.',
  'smalltalk.simpler': 'In short:',
  'smalltalk.why': 'I say so because that is what the source says:',
  'smalltalk.why-unknown':
    'Because the full text of the notice is not available here, and I prefer not to invent. A member of staff can tell you.',
  'fallback.unknown':
    'I do not know this: it is not among the information I have. Shall I pass you to a member of staff?',
  'fallback.other-call':
    'This is about another call, of which I have no information. Shall I pass you to a member of staff?',
  'fallback.out-of-scope':
    'I cannot help with this: here you find help on the co-design call, the WeMi services and the neighbourhood centres. For other city services call 020202 (Monday to Saturday, 8–18). If you like, I can pass you to a person.',
  'fallback.injection':
    'I cannot do that. I can tell you what I know about the call and the services, or pass you to a person.',
  'fallback.junk': 'I did not understand. Could you write in a few words what you need?',
  'fallback.attachment':
    'I cannot read {kind}. Tell me in words what you need, or I can pass you to a person who sees it.',
  'fallback.too-long': 'The message is very long: please write your question in a few lines.',
  'attachment.photo': 'photos',
  'attachment.voice': 'voice messages',
  'attachment.document': 'documents',
  'attachment.sticker': 'stickers',
  'attachment.contact': 'contacts',
  'attachment.other': 'this attachment',
  'safety.call-112': 'If you are in danger, call 112 now: it is free and always answers.',
  'safety.medical': 'Call 112 now: it is free and always answers.',
  'safety.danger': 'Get out if you can, and call 112 now: it is free and always answers.',
  'safety.child': 'Call 112 now: it is free and always answers.',
  'safety.suicide':
    'I am sorry you feel so bad. Call 112 now: it always answers, and you do not have to be alone.',
  'safety.violence':
    'I am sorry, it is not your fault. If you are in danger call 112 now: it always answers.',
  'safety.homeless': 'I am sorry for what you are going through. If you are in danger call 112 now.',
  'safety.loneliness':
    'I am sorry you feel like this. If you feel in danger call 112; if you would like to talk to someone:',
  'safety.health': 'If it is serious or gets worse, call 112 now. If it is not urgent:',
  'safety.person':
    'I have told a member of staff: they answer here as soon as they can. Do not wait for them if you are in danger.',
  'source.line': 'Source: {title}{date} (checked on {checked})',
  'left.one': '{count} left',
  'left.other': '{count} left',
  'days.one': '{n} day',
  'days.other': '{n} days',
  'days-left.none': 'today is the last day',
  'days-left.one': '{days} left',
  'days-left.other': '{days} left',
  'working-days.one': '{n} of them a working day',
  'working-days.other': '{n} of them working days',
  'hours.one': '{n} hour',
  'hours.other': '{n} hours',
  'minutes.one': '{n} minute',
  'minutes.other': '{n} minutes',
};
