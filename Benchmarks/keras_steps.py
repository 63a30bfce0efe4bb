"""How long a step of the workbook's networks takes in Keras (TensorFlow, CPU), the notes' own framework.

Usage: python3 keras_steps.py [--inference] [--threads 2] [--nets mlp,lenet5] [--batches 32,128] [--seconds 4]
Needs: pip install tensorflow-cpu   (in a virtual environment)
Prints the same rows as pytorch_steps.py, of the same networks and the same steps, with TensorFlow's
version. A step is compiled into a graph by tf.function, as Keras' fit does.
"""
import os

import measuring

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers as L


def cba(x, filters, kernel, stride=1):
    x = L.Conv2D(filters, kernel, strides=stride, padding="same")(x)
    return L.ReLU()(L.BatchNormalization()(x))


def mlp(x):
    for _ in range(3):
        x = L.Activation("sigmoid")(L.BatchNormalization()(L.Dense(100)(x)))
    return L.Dense(10)(x)


def baseline(x):
    x = L.Dropout(.2)(L.MaxPool2D(2)(cba(x, 6, 5)))
    return L.Dense(10)(L.Dropout(.2)(L.Dense(128, "relu")(L.Flatten()(x))))


def lenet5(x):
    for filters in (6, 16):
        x = L.MaxPool2D(2)(L.Conv2D(filters, 5, activation="sigmoid")(x))
    x = L.Flatten()(x)
    for width in (120, 84):
        x = L.Dense(width, "sigmoid")(x)
    return L.Dense(10)(x)


def alexnet8(x):
    for filters in (96, 256):
        x = L.ReLU()(L.BatchNormalization()(L.Conv2D(filters, 3)(x)))
        x = L.MaxPool2D(3, 2)(x)
    for filters in (384, 384, 256):
        x = L.Conv2D(filters, 3, padding="same", activation="relu")(x)
    x = L.Flatten()(L.MaxPool2D(3, 2)(x))
    for _ in range(2):
        x = L.Dropout(.5)(L.Dense(2048, "relu")(x))
    return L.Dense(10)(x)


def vgg16(x):
    for width, count in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
        for _ in range(count):
            x = cba(x, width, 3)
        x = L.Dropout(.2)(L.MaxPool2D(2)(x))
    x = L.Flatten()(x)
    for _ in range(2):
        x = L.Dropout(.2)(L.Dense(512, "relu")(x))
    return L.Dense(10)(x)


def inception10(x):
    x = cba(x, 16, 3)
    for c in (16, 32):
        for stride in (2, 1):
            x = L.Concatenate()([
                cba(x, c, 1, stride), cba(cba(x, c, 1, stride), c, 3), cba(cba(x, c, 1, stride), c, 5),
                cba(L.MaxPool2D(3, 1, padding="same")(x), c, 1, stride)])
    return L.Dense(10)(L.GlobalAveragePooling2D()(x))


def resnet18(x):
    def conv_bn(x, filters, kernel, stride=1):
        x = L.Conv2D(filters, kernel, strides=stride, padding="same", use_bias=False)(x)
        return L.BatchNormalization()(x)

    x = L.ReLU()(conv_bn(x, 64, 3))
    for filters in (64, 128, 256, 512):
        for block in range(2):
            stride = 2 if filters > 64 and block == 0 else 1
            y = conv_bn(L.ReLU()(conv_bn(x, filters, 3, stride)), filters, 3)
            x = L.ReLU()(L.Add()([y, x if stride == 1 else conv_bn(x, filters, 1, stride)]))
    return L.Dense(10)(L.GlobalAveragePooling2D()(x))


NETS = {f.__name__: f for f in (mlp, baseline, lenet5, alexnet8, vgg16, inception10, resnet18)}


def training_step(model, x, y):
    optimizer = tf.keras.optimizers.Adam(1e-3)
    optimizer.build(model.trainable_variables)
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            value = loss(y, model(x, training=True))
        optimizer.apply_gradients(
            zip(tape.gradient(value, model.trainable_variables), model.trainable_variables))
        return value
    return step


def inference_step(model, x):
    return tf.function(lambda: model(x, training=False))


def main():
    a = measuring.parser(NETS).parse_args()
    tf.config.threading.set_intra_op_parallelism_threads(a.threads)
    tf.config.threading.set_inter_op_parallelism_threads(1)

    def prepare(name, batch):
        shape = (784,) if name == "mlp" else (32, 32, 3)
        image = L.Input(shape)
        model = tf.keras.Model(image, NETS[name](image))
        count = sum(int(np.prod(v.shape)) for v in model.trainable_variables)
        x = tf.constant(np.random.randn(batch, *shape).astype("float32"))
        y = tf.constant(np.random.randint(0, 10, batch))
        step = inference_step(model, x) if a.inference else training_step(model, x, y)
        return count, lambda: step().numpy()

    measuring.measure(a, tf.__version__, prepare)


if __name__ == "__main__":
    main()
