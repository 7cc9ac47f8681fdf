// English. See sign_words.h.
#include "structure/signs/sign_words.h"

namespace gehor::structure {
namespace {

constexpr SignWords kWords[] = {
    {Sign::kPraise,
     R"(speedy|comforting|comforted|satisfaction|mind at rest|empathetic|empathy|dedicated|marvel|
carefully|advice was|good advice|reassurance|always there|straight away|saves lives|in good time|
good|nice|nicely|pleased|happy|satisfied|friendly|helpful|kind|kindly treated|kindness|polite|
pleasant|courteous|considerate|caring|careing|thoughtful|patient and|attentive|reassuring|
reassured|professional|professionally|professionalism|knowledgeable|competent|efficient|
efficiently|efficiency|quick|quickly|fast|prompt|promptly|punctual|easy|easily|smooth|smoothly|
simple to|clear|clearly|respectful|respect|dignity|reliable|comfortable|safe|well looked after|
looked after|took care|great care|cheerful|gentle|calm|calming|supportive|sympathetic|
understanding|listened|compassion*|empath*|appreciate|appreciated|appreciative|grateful|thankful|
glad|enjoy*|like the|i like|love the|all good|well done|good job|great job|on time|in time|
satisfactory|satisfying|impressed|helped|informative|well explained|explained everything|
explained|put me at ease|at ease|no complaints|cannot complain|cant complain|cannot fault|
cant fault|couldnt fault|nothing to improve|no improvement*|no improvements|keep up|keep it up|
carry on|never let me down|worth it|come back|be back|buy again|order again|sorted it|sorted out|
sorted quickly|trustworthy|welcoming|welcome feeling|answered all|honest|fair|approachable|
kept informed|kept me informed|kept updated|kept me updated|well run|very well|treated well|
went well|works well|did well|everything went|spot on|first time|was fine|everything fine|
all fine|is fine|doing fine|gold standard|up to date|up to date with|never a problem|
could not complain|couldnt complain|deserve recognition|swiftly|expertly|less stressful|
nothing bad to say|as expected|can not complain|can not fault|patience|took the time|
took his time|took her time|smile|smiling|generous|well organised|well organized)"},
    {Sign::kPraiseStrong,
     R"(exceptional treatment|doing what you are doing|keep doing|praise them enough|cannot praise|
cant praise|praise|excellent|excellant|exellent|brilliant|brill|fantastic|wonderful|amazing|
awesome|outstanding|superb|perfect|perfectly|exceptional|exceptionally|fabulous|incredible|
marvellous|marvelous|great|lovely|first class|first rate|top class|top notch|second to none|
world class|best|could not be better|couldnt be better|could not have been better|
couldnt have been better|could not have done better|couldnt have done better|
could not have done more|couldnt have done more|couldnt have asked for|could not ask for|
couldnt ask for|could not fault|couldnt fault|no faults|above and beyond|extra mile|
highly recommend|recommend|would recommend|recommended|love|loved|delighted|very happy|
very pleased|very satisfied|very impressed|really happy|really pleased|over the moon|exemplary|
faultless|flawless|impeccable|life saver|lifesaver|saved my life|star|stars|superstar*|angels|
angel|heroes|hero|credit to|gem|kudos|hats off|five star|10 out of 10|so happy|thrilled|
phenomenal|splendid|tremendous|magnificent|never been so|could not be more|couldnt be more|
could not have been more|couldnt have been more|could not wish|couldnt wish|hundred percent|
100 percent|fab|can not praise|made my day|saved the day|ten out of ten|top marks|bravo|hooray|
this is how it should be)"},
    {Sign::kBlame,
     R"(could have been|should be better|would not help|makes no sense|not acceptable|bad|badly|poor|
poorly handled|poor service|disappoint*|disappointed|disappointing|dissatisf*|unhappy|unsatisf*|
annoy*|annoying|frustrat*|confus*|confusing|difficult|hard to|impossible|slow|slowly|rude|
impolite|unhelpful|unfriendly|unprofessional|arrogant|dismissive|patronising|patronizing|
condescending|ignorant|careless|sloppy|expensive|overpriced|unclear|strange|odd|unreasonable|
unnecessary|unfair|unacceptably|upset|upsetting|worried|worrying|concerned|stress*|distress*|
angry|tired of|fed up|sick of|embarrass*|unreliable|inadequate|insufficient|unfortunately|sadly|
not good|not great|not ok|not happy|not satisfied|not pleased|not helpful|not impressed|
not fit for purpose|no help|didnt help|did not help|wasnt helpful|lack of|lacking|lacked|
not enough|worse|pointless|waste of|useless info|abrupt|uncomfortable|discomfort|freezing|dirty|
filthy|unsafe|dangerous|lost trust|no confidence|shouted|yelled|laughed at|sighed|hung up|
ignored|neglected|abandoned|joke|is it a joke|ridicul*|too long|too late|too many|too much|
long wait|long time|let down|not so good|not very|messed about|messed up|over complicated|
complicated|irrelevant|repetitive|unsuitable|unable|judged|not listening|bit early|
great deal of pain|dismiss|arguementative|argumentative|been rude|misleading|interrupted me|
rolled his eyes|rolled her eyes|snapped at|laughed|talked down|talked over|threatened|sarcastic|
demeaning|gave up|giving up|exhausting|scary|messy|bureaucra*|circus|absurd|illegible|
incomprehensible|greedy|cheeky|daft|silly|nonsense|mess|messed)"},
    {Sign::kBlameStrong,
     R"(terrible|horrible|awful|appalling|appalled|disgust*|disgrace*|disgraceful|shocking|shocked|
shambles|shameful|shame on|ashamed|atrocious|dreadful|diabolical|abysmal|pathetic|unacceptable|
outrag*|outrageous|worst|hate|hated|useless|worthless|rubbish|crap|shit|bullshit|bloody|damn|
hell|fuck*|furious|livid|disaster*|catastroph*|scam*|scammed|fraud*|thieves|theft|robbed|rip off|
ripoff|ripped off|cheated|liar*|lied|lying to|lies|nightmare|a joke|beyond a joke|insult*|
humiliat*|discriminat*|abusive|incompeten*|negligent|negligence|could have died|would have died|
last straw|absolutely no|ludicrous|farce|inexcusable)"},
    {Sign::kFault,
     R"(not working|isnt working|doesnt work|does not work|dont work|do not work|didnt work|did not work|
stopped working|not function*|wont work|will not work|wont load|wont start|wont turn on|
wont open|wont accept|wont let|broken|broke|faulty|defective|damaged|cracked|smashed|shattered|
torn|leaking|leaks|crashes|crashed|crashing|freezes|frozen|hangs|keeps failing|fails|failed|
failed to|failing|glitch*|bug|buggy|error|errors|error message|cannot log|cant log|unable to log|
cannot access|cant access|locked out|cannot login|cant login|cannot pay|cant pay|not received|
havent received|have not received|never received|didnt receive|did not receive|hasnt arrived|
has not arrived|not arrived|never arrived|didnt arrive|did not arrive|not delivered|
never delivered|hasnt come|never came|did not come|didnt come|not turn up|never turned up|
didnt turn up|no sign of|no show|missing|lost|gone missing|disappeared|wrong item|wrong size|
wrong colour|wrong color|wrong address|wrong amount|wrong price|wrong person|wrong|incorrect|
incorrectly|mistake|mistakes|charged twice|double charged|charged me|overcharged|charged for|
was charged|been charged|still charged|billed|still being charged|take money|taking money|
took money|debited|late|delayed|delays|delay|overdue|not answered|no answer|no reply|no response|
not replied|never replied|didnt reply|did not reply|no one answers|nobody answers|
no one answered|not heard|havent heard|never heard|no call back|never called|didnt call|
did not call|waited|waiting for|waiting over|waiting times|waiting time|waited for|had to wait|
have to wait|still waiting|kept waiting|left waiting|wait time|wait times|waiting|on hold|queue*|
outage|power cut|no power|no internet|no signal|no connection|is down|went down|keeps dropping|
disconnect*|cut off|doesnt match|does not match|not as described|not what i ordered|was promised|
promised|despite|even though|not refunded|no refund|havent refunded|price went up|increased|
didnt listen|did not listen|not listen|wouldnt listen|refused|refuse to|refusing|declined|
not informed|wasnt told|was not told|not told|not allowed|no one told|never told|had to cancel|
had to pay|had to call|had to ring|unhygienic|stolen|mouldy|moldy|rotten|stinking|smelly|
misdiagnos*|misinform*|wrong information|conflicting|not available|unavailable|no appointment*|
cannot get|cant get|could not get|couldnt get|hard to get through|no ambulance*|short staff*|
understaffed|not enough staff|left me|left my|left us|keeps asking|can not log|can not access|
can not login|can not pay|can not get|returned to sender|back to sender|delivered to the wrong|
left outside|opened package|out of stock|sold out|never ordered|didnt order|did not order|
have not ordered|twice as|estimated reading|too high|out of order|out of service|
didnt go through|did not go through|doesnt go through|code never|no code|invalid|didnt apply|
did not apply|doesnt apply|not registered|not in your system|lost my|rejected|turned down|
no decision|never signed|never agreed|didnt agree|pressured|still taking|still charging|
keep charging|keeps charging|dropping out|drops out|buffering|lagging|not emptied|not collected|
nobody came|no one came|not fixed|not repaired|smells|leak|flooded|fell apart|came off|scratched|
stained|ripped|wrong date|wrong name|wrong customer|wrong number|not updated|not refunded yet|
i owe|threatening letter|debt collect*|demands|accused)"},
    {Sign::kTrouble,
     R"(the ad said|advert|seller promised|salesman|problem|problems|issue|issues|trouble|instead of|
still|should have|should be here|supposed to|already paid|yet|why did|why have you|why am i|
why is my|how can|every time|all the time|all day|ages|forever|hours|queue|zero|nothing happens|
tried everything|ive tried|cannot|cant|could not|couldnt|unable to|wasnt|didnt|not been|
apart from|however|fault|chase|chasing|despite|nobody|no one|no longer|keep having|told would|
can not|why|already|again|same answer|passed around|sent around|referred back|
number in the queue|chat queue|robot|voicemail|new customers|more expensive than|hidden fee*|
fee for|extra fee|without warning|without notice|nobody knows|no idea|according to|app says|
app shows|apparently|supposedly|suddenly|how many times|who pays|who is going to|in circles)"},
    {Sign::kGoodNoFault,
     R"(no reason to complain|not your fault|couldnt make any complaint*|no faults|without fault|
no fault|no problem|no problems|no issue|no issues|no trouble|without any problem*|
without problem*|no errors|no delay|no delays|no waiting|didnt have to wait|did not have to wait|
works again|working again|not a problem|nothing wrong|no complaint|not late|never late|
without delay|without fuss|no fuss|no hassle|no everything is ok)"},
    {Sign::kThanks,
     R"(thanks|thank you|thank u|many thanks|thx|cheers|ty|thankyou|thank you very much|
thank you so much|thanks a lot|thanks so much)"},
    {Sign::kThanksFor,
     R"(thank you for your help|thanks for your help|thanks for the help|thank you for the help|
thanks for all|thank you for all|thanks for helping|thank you for helping|thank you for being|
thanks for being|thank you to|thanks to your|thanks to the|thank you to the|thank all|thank the|
thank them|thank everyone|thank you all|to say thank you|say thank you|big thank you|huge thanks|
huge thank you|special thanks|thank you so much for|thanks so much for|thank you for a|
thank you for making|thank you for your care|thank you for your kindness|
thank you for your service|thank you for such|forever grateful|so grateful|very grateful|
shout out to|thank you for looking|eternally grateful|commend)"},
    {Sign::kPolite,
     R"(ordered the wrong|by mistake|by accident|accidentally|my mistake|typed wrong|clicked the wrong|
entered a wrong|entered the wrong|quick look|quick question|take a look|thanks in advance|
thank you in advance|many thanks in advance|kind regards|best regards|warm regards|
with kind regards|regards|best wishes|good morning|good afternoon|good evening|good day|
have a nice day|have a good day|have a great day|have a lovely day|nice day|no thank you|
no thanks|yes thanks|yes please|ok thanks|okay thanks|thanks bye|thank you bye|
thats all thank you|thats all thanks|looking forward to|look forward to hearing|
i would appreciate|would appreciate it|appreciate if|appreciate it if|appreciate your help|
kindly|dear|good to know|nice to know|would be good to know|happy to provide|happy to send|
hope you are well|hope this finds you|as soon as possible|asap|fast as possible|
quickly as possible|sorry for the mess|sorry to bother|none for me|to whom it may concern|
please feel free|merry christmas|happy new year|it would be nice to know|good question|
at your earliest|best way|how best|great if you could|best time|on time for|in time for|
not complaining|not a complaint)"},
    {Sign::kIrony,
     R"(thanks for nothing|thank you for nothing|thanks a bunch|irony|sarcasm|how hard can it be|
congratulations on|great job guys not|yeah right|good luck getting|slow clap|what a joke|genius)"},
    {Sign::kNegator,
     R"(not|no|never|isnt|wasnt|arent|werent|dont|doesnt|didnt|cannot|cant|couldnt|wouldnt|wont|hasnt|
havent|hadnt|neither|nor|nobody|hardly|barely|far from|anything but|aint|rarely|stop being|
nothing|can not)"},
    {Sign::kBooster,
     R"(very|really|so|extremely|incredibly|absolutely|totally|completely|super|highly|truly|most|
particularly|always|exceptionally|utterly|too|such|all|everyone|everything|thoroughly|more than)"},
    {Sign::kFiller,
     R"(i|we|you|he|she|they|it|my|our|your|the|a|an|is|was|are|were|be|been|am|has|have|had|just|also|
even|now|yet|ever|still|to|of|any|this|that|me|us|particularly|quite|always)"},
    {Sign::kIf, R"(if|unless|whether|should you|in case)"},
    {Sign::kBut, R"(but|however|although|though|unfortunately|apart from|except|other than)"},
    {Sign::kAsk,
     R"(dont know how|do not know how|dont know what to do|dont know where|do not know what to do|
not sure how|what to do|what|how|when|where|who|which|why|wonder|wondering|question|questions|
a question|would like to know|want to know|like to know|do you|does it|does the|is it|is there|
are there|are you|can you tell|could you tell|tell me|let me know|how much|how long|how many|
how do i|how can i|what is|what are|do i need|do i have|have you got|i need to know|find out|
any idea|explain|will i|will the|will you|would it|curious|info about|information about|
information on|could you explain|did you)"},
    {Sign::kMay,
     R"(can i|could i|may i|can we|is it possible|is it possible to|am i able to|am i allowed|
possible to|may we|could we|how do i|how can i|how to|where can i|would it be possible)"},
    {Sign::kRequest,
     R"(can you|could you|would you|will you|can someone|could someone|please|help me|help with|
need help|assist me|need assistance|kindly|i need you to|can u|could u|can i get|could i get|
can i have|could i have|may i have|do me a favor|help to|assistance to|assistance with|
mind helping|get help)"},
    {Sign::kWant,
     R"(i want|i wanna|we want|want to|wants to|i would like|id like|would like to|we would like|i need|
we need|need to|i have to|have to|i wish to|i am trying to|im trying to|trying to|i am going to|
i intend|like to|i must|looking to|i d like|i do not want|i gotta|ready to)"},
    {Sign::kPlease, R"(please|pls|plz|kindly)"},
    {Sign::kAction,
     R"(get|getting|check|checking|see|use|using|request|lodge|file|filing|leave feedback|leaving|enter|
make|take back|send|resend|change|changing|update|updating|modify|edit|correct|correcting|book|
booking|rebook|reschedule|cancel|cancelling|canceling|cancellation|terminate|close|closing|
delete|deleting|remove|removing|add|adding|activate|deactivate|open|create|creating|register|
registering|sign up|subscribe|unsubscribe|renew|extend|upgrade|downgrade|switch|return|exchange|
replace|collect|pick up|call me|contact me|call back|callback|email me|copy|receipt|invoice copy|
print|download|transfer|move|moving|pause|order|purchase|buy|buying|reserve|reset|recover|
install|connect|pay|set up|setup|apply|application|submit|report|block|freeze|unlock|split|
talk to|speak to|speak with|talk with|human agent|assign|check in|boarding pass|ticket|seat|
retrieve|get my|see my|track|check my|refund|leave a review|file a|make a|swap|ship|
shipping address|quote)"},
    {Sign::kChange,
     R"(i am moving|im moving|we are moving|moving on|moved to|we moved|i moved|have moved|new address|
my new address|new name|new owner|new number|new phone number|new email|changed my name|
changed my number|changed bank|sold my|sold the|new car|meter reading|hereby|passed away|died|
deceased|power of attorney|attached is|please find attached|i attach|forgot my password|
forgot password|lost my password|forgotten my password|here is my)"},
    {Sign::kWould,
     R"(would be|would have been|it would be|would be nice|would love|would help|would make it|might be|
could be|would like it if|should be)"},
    {Sign::kWish,
     R"(suggest|suggestion|suggestions|i suggest|my suggestion|idea|an idea|tip|wish|i wish|wish you|
wish there|you should|you could|should have a|should offer|should allow|should let|why not|
why dont you|hope you will|please add|add a|allow us|let us|could improve|feature request|
would love to see|love to see|like to see|needs to be|need to be|need more|needs more|try to|
ensure that|put the|put a|less)"},
    {Sign::kBetter,
     R"(better|bettered|improve|improved|improving|improvement|improvements|quicker|faster|sooner|
earlier|shorter|less waiting|more staff|employ more|more drivers|reduce waiting|listen more|
listened more|done more|done anymore|done any more|any faster|friendlier|clearer|cheaper|simpler|
easier|reduce|would have helped|might have helped|may have helped|should have helped|
may of helped)"},
    {Sign::kAnswer,
     R"(nothing|none|nope|nah|nothing really|nothing at all|not a thing|cant think of anything|
cannot think of anything|not that i can think|non|can not think of anything)"},
    {Sign::kMore, R"(more|a bit more|a little more|be more|been more)"},
    {Sign::kSoon, R"(within|only|just|less than|under)"},
    {Sign::kYou, R"(you|your|youve|yours)"},
    {Sign::kComplain,
     R"(complain|complaint|complaints|complaining|make a complaint|file a complaint|formal complaint|
lodge a complaint|ombudsman|trading standards|consumer rights|lawyer|solicitor|legal action|sue|
court|report you|dispute|disputing|speak to your manager|speak to a manager|talk to a manager|
speak to the manager|your supervisor|a supervisor|escalate|chargeback|grievance)"},
    {Sign::kDemand,
     R"(demand|i demand|immediately|at once|right now|right away|straight away|urgent|urgently|answer|
an answer|reply|respond|response|explain|explanation|fix this|fix it|fix|sort this|sort it|
sort out|resolve|resolved|call me|get back to me|i expect|expect|by friday|by monday|by tomorrow|
what are you going to|when will|what happens|where is my|wheres my|where is|how long|i want my|
give me|i want a|i want the|investigate|please check|do something|why)"},
    {Sign::kLeave,
     R"(never again|never use|never order|never buy|never shop|never return|never be back|not be back|
wont be back|will not be back|not be returning|wont be returning|not use you again|
not use them again|not be using|wont be using|wont use|will not use|last time i|switch provider*|
switching provider*|change provider*|changing provider*|switch supplier*|change supplier*|
switch bank*|switching bank*|switch carrier*|going to a competitor|go to a competitor|
going to your competitor*|go elsewhere|going elsewhere|shop elsewhere|take my business|
taking my business|take our business|lost a customer|lose a customer|losing a customer|
lost me as|lose me as|no longer be a customer|no longer a customer|leaving you|
thinking of leaving|found another|find another|another provider|another supplier|
would not recommend|wouldnt recommend|do not recommend|dont recommend|cannot recommend|
cant recommend|not recommend|stay away|avoid|steer clear|boycott*|better elsewhere|
can not recommend|to another provider|to another company|to a different provider|
different provider|different company|other provider)"},
    {Sign::kCancel,
     R"(cancel my|cancel the|cancel our|cancelling my|cancelling the|cancel subscription|cancel contract|
terminate my|terminate the|end my contract|end my subscription|close my account|
closing my account|delete my account|unsubscribe|stop my subscription|opt out|withdraw from)"},
    {Sign::kSwitch,
     R"(switch to|switching to|switched to|move to|moving to|going with|go with|went with|gone with|
change to|changing to|cheaper at|cheaper with|i will use|ill use|signing up with|sign up with)"},
    {Sign::kProspect,
     R"(become a customer|becoming a customer|new customer|not a customer|not yet a customer|
not a customer yet|not currently a customer|switch to you|switching to you|move to you|
thinking of joining|thinking of buying|thinking of ordering|thinking about buying|
considering buying|considering ordering|considering joining|considering signing|
interested in buying|interested in signing|interested in|get a quote|a quote|quotation|
pricing information|before i buy|before i order|before buying|before ordering|before i sign|
before we decide|want to sign up|like to sign up|free trial|potential customer|prospective)"},
    {Sign::kCompensation,
     R"(refund|refunds|refunded|money back|my money back|get my money|reimburse*|reimbursed|compensat*|
compensation|compensate|partial refund|price reduction|discount for|a discount|credit my|
credit note|credited|goodwill|pay me back|pay back|waive|damages|voucher|return my money|
restitution|rebate|get money)"},
    {Sign::kRepeat,
     R"(second time|third time|fourth time|fifth time|sixth time|several times|many times|multiple times|
numerous times|countless times|so many times|times already|time and again|again and again|
over and over|once again|yet again|called twice|rang twice|called again|have called|ive called|
i called|have emailed|ive emailed|have written|already told|already contacted|
previously contacted|contacted you|contacted before|as i said|as i wrote|as mentioned|
keep calling|keep having to|repeatedly|follow up|following up|previous ticket|previous email|
still waiting for a reply|both times|another call|two calls|phoned back|rang back)"},
    {Sign::kTimes, R"(times|calls|emails|phone calls|attempts|messages)"},
    {Sign::kSpan, R"(hours|hour|hrs|hr|days|day|weeks|week|months|month|years|minutes|mins|min)"},
    {Sign::kNumber,
     R"(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|
hundred|several|many|half|an|another|couple of|few|over)"},
    {Sign::kStaff,
     R"(staff|team|driver*|paramedic*|nurse*|doctor*|crew|crews|technician*|engineer*|agent*|
representative*|assistant*|adviser*|advisor*|operator*|handler*|receptionist*|teacher*|
colleague*|guy|guys|lady|ladies|gentleman|man who|woman who|she|he|they|everyone|people|person|
customer service|your service|service|helped|treated|work you do|job|attendant*|waiter*|
waitress*|clerk*|courier*)"},
    {Sign::kApology,
     R"(sorry|i apologize|i apologise|we apologize|we apologise|apologies|apology|my apologies|
our apologies|sorry to hear|sorry about|sorry for|our mistake|our fault|regret)"},
    {Sign::kRemedy,
     R"(i will send|ill send|we will send|well send|sending you|send you a new|i will fix|ill fix|
ill sort|i will sort|let me fix|take care of|i will arrange|ill arrange|we will arrange|
ill check|let me check|i will check|look into|ill get|i will get back|we will get back|
call you back|ill call|i will call|i have updated|i have changed|i have cancelled|i will cancel|
escalate|replacement|corrected|i have booked|ill book|make sure|raise a ticket|technician will)"},
};

}  // namespace

std::span<const SignWords> english_signs() { return kWords; }

}  // namespace gehor::structure
