package migration.exchange.schedule;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One process' connections to the broker in memory. */
final class Mailroom implements ConnectionFactory {

    private final Baton baton;
    private final int process;
    private final Map<String, AtomicInteger> consumers = new ConcurrentHashMap<>();
    private final List<Dealings> sessions = new CopyOnWriteArrayList<>();
    private Post post;

    Mailroom(Baton baton, int process) {
        this.baton = baton;
        this.process = process;
    }

    void begin(Post next) {
        post = next;
        sessions.forEach(Dealings::forget);
    }

    /** The process was killed: the broker takes back what it held. */
    void drop() {
        List<Dealt> held =
                sessions.stream().flatMap(session -> session.taken.stream()).collect(Collectors.toList());
        sessions.forEach(Dealings::forget);
        held.sort(Comparator.comparing(one -> one.letter().id));
        held.forEach(one -> post.putBack(one.queue(), one.letter()));
    }

    /** How many messages are in a queue, those that a session holds included. */
    long count(String queue) {
        return post.count(queue);
    }

    /** The same process' connections, of which no transaction knows. */
    ConnectionFactory apart() {
        return Face.of(ConnectionFactory.class, new Apart());
    }

    /** Keeps something to do in the memory of the process until what is under way is committed. */
    void afterCommit(Runnable work) {
        baton.me().afterCommit.add(work);
    }

    /** Keeps a message in the memory of the process until what is under way is committed. */
    void sendAfterCommit(String queue, String body, Map<String, Object> properties) {
        afterCommit(() -> post.put(queue, new Letter(body, properties)));
    }

    /** Another factory, as far as Spring can see. */
    private final class Apart {

        public Connection createConnection() {
            return Mailroom.this.createConnection();
        }
    }

    private int ordinal(String queue) {
        return consumers.computeIfAbsent(queue, name -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public Connection createConnection() {
        return Face.of(Connection.class, new Line());
    }

    @Override
    public Connection createConnection(String user, String password) {
        return createConnection();
    }

    @Override
    public JMSContext createContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public JMSContext createContext(String user, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JMSContext createContext(String user, String password, int mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JMSContext createContext(int mode) {
        throw new UnsupportedOperationException();
    }

    /** A connection. */
    private final class Line {

        public Session createSession(boolean transacted, int mode) {
            return Face.of(Session.class, new Dealings(transacted));
        }
    }

    private record Address(String name) {

        public String getQueueName() {
            return name;
        }
    }

    private record Dealt(String queue, Letter letter) {}

    /** A session: what it has taken and sent since the last commit. */
    private final class Dealings {

        private final boolean transacted;
        private final List<Dealt> taken = new ArrayList<>();
        private final List<Dealt> sent = new ArrayList<>();

        Dealings(boolean transacted) {
            this.transacted = transacted;
            if (transacted) {
                sessions.add(this);
            }
        }

        void forget() {
            taken.clear();
            sent.clear();
        }

        public boolean getTransacted() {
            return transacted;
        }

        public int getAcknowledgeMode() {
            return transacted ? Session.SESSION_TRANSACTED : Session.AUTO_ACKNOWLEDGE;
        }

        public Queue createQueue(String name) {
            return Face.of(Queue.class, new Address(name));
        }

        public TextMessage createTextMessage() {
            return createTextMessage("");
        }

        public TextMessage createTextMessage(String text) {
            return Face.of(TextMessage.class, new Letter(text, Map.of()));
        }

        public MessageConsumer createConsumer(jakarta.jms.Destination queue) {
            return Face.of(MessageConsumer.class, new Consumer(this, name(queue)));
        }

        public MessageConsumer createConsumer(jakarta.jms.Destination queue, String selector) {
            return createConsumer(queue);
        }

        public MessageProducer createProducer(jakarta.jms.Destination queue) {
            return Face.of(MessageProducer.class, new Producer(this, name(queue)));
        }

        private String name(jakarta.jms.Destination queue) {
            return Face.behind(queue, Address.class).name();
        }

        public void commit() {
            Hand me = baton.me();
            baton.aliveOrThrow(me);
            if (taken.isEmpty() && sent.isEmpty()) {
                return;
            }
            String what = taken.isEmpty() ? "sends" : taken.get(0).queue();
            baton.pause("before the commit of " + what);
            sent.forEach(one -> post.put(one.queue(), one.letter()));
            taken.forEach(one -> post.done(one.queue()));
            if (!taken.isEmpty() && post.repeats(what)) {
                taken.forEach(one -> post.again(one.queue(), one.letter()));
            }
            baton.play().trace.note("committed: takes " + taken.size() + " " + what + ", sends " + sent.size());
            forget();
            me.sentApart.clear();
            me.delivering = false;
            baton.pause("after the commit of " + what);
            me.afterCommit.forEach(Runnable::run);
            me.afterCommit.clear();
        }

        public void rollback() {
            Hand me = baton.me();
            if (me.dead || taken.isEmpty() && sent.isEmpty()) {
                return;
            }
            baton.play().trace.note("rolled back");
            taken.forEach(one -> post.giveBack(one.queue(), one.letter()));
            baton.blame(me, "was rolled back");
            forget();
        }

        void send(String queue, Letter letter) throws JMSException {
            baton.pause("sending to " + queue);
            if (transacted) {
                sent.add(new Dealt(queue, letter));
                return;
            }
            Play play = baton.play();
            if (play.fails("broker refuses a message")) {
                throw new JMSException("the broker is away");
            }
            post.put(queue, letter);
            if (baton.me().delivering) {
                baton.me().sentApart.add(queue);
            }
            baton.pause("sent to " + queue);
            if (play.fails("broker's confirmation lost")) {
                throw new JMSException("the broker did not answer");
            }
        }
    }

    /** A consumer. */
    private final class Consumer {

        private final Dealings session;
        private final String queue;
        private boolean enrolled;

        Consumer(Dealings session, String queue) {
            this.session = session;
            this.queue = queue;
        }

        /** Waits for as long as it takes. */
        public Message receive(long timeout) {
            if (!enrolled) {
                enrolled = true;
                baton.enrol(process + " " + queue + " " + ordinal(queue));
            }
            if (baton.isClosing()) {
                LockSupport.parkNanos(1_000_000);
                return null;
            }
            return baton.home(() -> post != null && post.hasMail(queue, baton.now())) ? receiveNoWait() : null;
        }

        public Message receiveNoWait() {
            Hand me = baton.me();
            baton.aliveOrThrow(me);
            Letter letter = post.take(queue);
            if (letter == null) {
                return null;
            }
            me.process = process;
            if (session.transacted) {
                me.delivering = true;
                session.taken.add(new Dealt(queue, letter));
            } else {
                post.done(queue);
            }
            return Face.of(TextMessage.class, letter);
        }
    }

    /** A producer. */
    private final class Producer {

        private final Dealings session;
        private final String queue;
        private long delay;

        Producer(Dealings session, String queue) {
            this.session = session;
            this.queue = queue;
        }

        public void setDeliveryDelay(long milliseconds) {
            delay = milliseconds;
        }

        public void send(Message message) throws JMSException {
            Letter letter = Face.behind(message, Letter.class).fresh();
            letter.from = baton.now() + delay;
            session.send(queue, letter);
        }

        public void send(Message message, int mode, int priority, long life) throws JMSException {
            send(message);
        }
    }
}
